// Written so that a Node too old for the rest of the scripts still reads it and says so.
var wanted = 20;

if (Number(process.versions.node.split(".")[0]) < wanted) {
  console.error(
    "Missing: Node " +
      wanted +
      " or newer: this is Node " +
      process.versions.node +
      " (" +
      process.execPath +
      ")\n" +
      "  mend it: nvm install " +
      wanted +
      "   (https://github.com/nvm-sh/nvm), or your system's newer package",
  );
  process.exit(1);
}
