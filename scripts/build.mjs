// npm run build: the TypeScript and the shim, after what they need.
import "./setup.mjs";
