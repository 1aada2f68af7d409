// Loaded with `node --import` into the processes we start. Their standard input is a pipe we hold: when
// we die, even by kill -9, the pipe closes and they go too, so that no orphan keeps the port.
if (process.env.DESK_LEASH === '1') {
  // Not for the children of this process: their standard input is not our pipe.
  delete process.env.DESK_LEASH;
  process.stdin.on('close', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5000).unref();
  });
  process.stdin.resume();
  process.stdin.unref();
}
