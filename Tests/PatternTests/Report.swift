/// Prints a table in one piece, so that tests that run side by side don't mix theirs.
func report(_ title: String, _ lines: [some CustomStringConvertible]) {
  print((["", title] + lines.map { "  \($0)" }).joined(separator: "\n"))
}
