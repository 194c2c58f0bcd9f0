/** Version of the personal information collection statement (the page `/privacy`) that people accept. */
export const CONSENT_VERSION = '2026-11';
