import Foundation

/// What the program was started with to read from and write to.
enum StandardStreams {
  /// Streams that were closed are opened to where nothing comes from and nothing can be written, so that no file of a run
  /// gets their numbers and whatever is meant for them; and a reader that goes away, or a limit on the size of files, is
  /// told where it is met and ends nothing.
  static func makeSafe() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
