import Yams

extension YAMLText {
  /// What the YAML library says, in words for people who don't know it.
  func translation(of error: YamlError, in text: String) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst(mark.line - 1)
        .first
      let indentation = line?.prefix { $0 == " " || $0 == "\t" } ?? ""
      let sentence =
        indentation.contains("\t")
        ? "this line is indented by a tab" : Self.sentences[problem] ?? "this isn't valid YAML"
      let allowed = indentation.contains("\t") ? "spaces" : ""
      return Fault(file: file, line: mark.line, column: mark.column, problem: sentence, allowed: allowed)
    case .reader(_, let offset, _, _):
      let before = text.prefix(offset ?? 0).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return Fault(
        file: file, line: max(1, before.count), column: (before.last?.unicodeScalars.count ?? 0) + 1,
        problem: "there is a control character here", allowed: "text, line ends and spaces")
    case .memory:
      return Fault(
        file: file, line: 1, column: 1, problem: "the file is nested too deeply",
        allowed: "at most \(Self.deepest) levels")
    default:
      return Fault(file: file, line: 1, column: 1, problem: "the file isn't valid YAML")
    }
  }

  private static let sentences = [
    "mapping values are not allowed in this context":
      "a colon can't stand here: check the indentation, or put text that contains a colon in quotes",
    "could not find expected ':'": "the colon after a key is missing",
    "did not find expected key": "this doesn't fit the lines above: check the indentation and the quotes",
    "did not find expected ',' or '}'": "a comma or the closing } is missing",
    "did not find expected ',' or ']'": "a comma or the closing ] is missing",
    "did not find expected '-' indicator": "this doesn't fit the list above: check the indentation",
    "block sequence entries are not allowed in this context": "a list can't start here: put it on a line of its own",
    "block mapping entries are not allowed in this context": "a key can't stand here: put it on a line of its own",
    "did not find expected <document start>": "nothing can follow the end of the document",
    "but found another document": "a second document starts here (---); a scenario file holds one",
    "found unexpected end of stream": "the file ends before a quotation mark is closed",
    "found unexpected document indicator": "a document ends before a quotation mark is closed",
    "found unknown escape character": "a backslash in double quotes can't be followed by this; use single quotes",
    "found character that cannot start any token": "text can't start with this character: put it in quotes",
    "did not find expected alphabetic or numeric character": "text that starts with * or & has to be in quotes",
    "found undefined alias": "text that starts with * has to be in quotes",
    "did not find expected node content": "a value is missing here",
    "found undefined tag handle": "text that starts with ! has to be in quotes",
    "Maximum nesting level reached, set with yaml_set_max_nest_level())": "this is nested too deeply",
  ]
}
