process.stderr.write("tenth-second: not built yet\n");
process.exitCode = 1;
