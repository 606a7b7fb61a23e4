/// What the help of a command says, with two examples of what somebody would type.
func discussed(_ text: String, examples one: String, _ other: String) -> String {
  "\(text)\(text.isEmpty ? "" : "\n\n")Examples:\n  \(one)\n  \(other)"
}
