export * from './actors.ts';
export { createTestServices, testBrowser, testCtx, type TestServices } from './test-services.ts';
