import { describe, expect, test } from 'vitest';
import { LEAVE_DELAY } from '../../src/ui/delays.ts';
import { markedTexts } from '../../tools/marked.ts';
