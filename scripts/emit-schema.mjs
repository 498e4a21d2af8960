// Writes schema.graphql, the contract with clients, from the program.
import { writeFile } from 'node:fs/promises';
import { schemaText } from '../dist/schema.js';

await writeFile(new URL('../schema.graphql', import.meta.url), schemaText());
