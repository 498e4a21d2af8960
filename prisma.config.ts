import { defineConfig } from 'prisma/config';

// Prisma's command line fetches an engine before any command unless one is named. Generating a client
// uses WebAssembly only, so any existing file will do, and nothing is downloaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({ schema: 'prisma/schema.prisma' });
