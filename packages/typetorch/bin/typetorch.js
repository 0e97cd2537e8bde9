#!/usr/bin/env node
import { main } from "@typetorch/cli";

process.exitCode = await main(process.argv);
