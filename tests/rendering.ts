import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

// React then says which change of its state a test did not wait for.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(cleanup);
