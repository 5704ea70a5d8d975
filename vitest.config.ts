import { defineConfig } from 'vitest/config'

// Goldens and docs are files in the tree; nothing here depends on the machine's clock or locale.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C' },
    testTimeout: 30_000,
  },
})
