import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // This example lies inside another project; without this Next.js would take that one's folder for its own.
  turbopack: { root: path.resolve(import.meta.dirname) },
};

export default config;
