import Yams

/// The text of a YAML file on its way to a `Tree`, with everything refused that a scenario has no use for.
struct YAMLText {
  static let deepest = 32
  /// A word that starts with `*` may be an alias. This many can't multiply into much, whatever they stand for.
  static let mostAliases = 20
  /// Keys written twice are looked for one by one, each time from the start; after so many bytes the rest has to wait.
  static let mostReread = 3_000_000

  let file: String
  let bytes: [UInt8]

  /// The document, and the faults in whatever YAML allows and a scenario doesn't.
  ///
  /// - Throws: where nothing can be read at all.
  func tree() throws(FaultyScenario) -> (tree: Tree, faults: [Fault]) {
    var text = try legibleText()
    var repeats: [String] = []
    while true {
      do {
        let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let node = try parser.singleRoot() else { throw fault(1, 1, "the file is empty") }
        var planting = Planting(file: file, repeats: repeats)
        let tree = planting.tree(of: node)
        // An anchored node remembers its anchor only as long as the parser lives.
        withExtendedLifetime(parser) {}
        return (tree, planting.faults)
      } catch let error as YamlError {
        guard case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first else {
          throw FaultyScenario(faults: [translation(of: error, in: text)])
        }
        guard repeats.count < 1000, repeats.count * bytes.count < Self.mostReread,
          let renamed = text.renaming(key, at: context.mark, to: Planting.mark(ofRepeat: repeats.count))
        else { throw fault(context.mark.line, context.mark.column, "\"\(key.legible(atMost: 60))\" is written twice") }
        repeats.append(key)
        text = renamed
      } catch let error as FaultyScenario {
        throw error
      } catch {
        throw fault(1, 1, "the file isn't valid YAML")
      }
    }
  }

  private func legibleText() throws(FaultyScenario) -> String {
    if bytes.count > ScenarioFile.largestSize {
      throw fault(1, 1, "the file is larger than 1 MB", allowed: "files of at most \(ScenarioFile.largestSize) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault(at: validPrefix, "the file isn't UTF-8 text from here on", allowed: "text saved as UTF-8")
    }
    if let zero = bytes.firstIndex(of: 0) { throw fault(at: bytes[..<zero], "there is a NUL character here") }
    if text.possibleAliases > Self.mostAliases {
      throw fault(
        1, 1, "the file repeats parts of itself by aliases (*name)", allowed: "a file that spells everything out")
    }
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Everything before the first byte that isn't UTF-8.
  private var validPrefix: ArraySlice<UInt8> {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { length += scalar.count }
    return bytes[..<length]
  }

  private func fault(at prefix: ArraySlice<UInt8>, _ problem: String, allowed: String = "") -> FaultyScenario {
    let lines = prefix.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars.count + 1
    return fault(max(1, lines.count), column, problem, allowed: allowed)
  }

  private func fault(_ line: Int, _ column: Int, _ problem: String, allowed: String = "") -> FaultyScenario {
    FaultyScenario(faults: [Fault(file: file, line: line, column: column, problem: problem, allowed: allowed)])
  }
}

extension String {
  /// How many words start with an asterisk, in text and comments too: it can't be told apart what is what before parsing.
  fileprivate var possibleAliases: Int {
    let starters: [UInt8] = Array(" \t\n\r[{,:?-".utf8)
    var count = 0
    var isAfterStarter = true
    var isAfterAsterisk = false
    for byte in utf8 {
      if isAfterAsterisk, byte > 32, byte != 42 { count += 1 }
      isAfterAsterisk = byte == 42 && isAfterStarter
      isAfterStarter = starters.contains(byte)
    }
    return count
  }

  /// The text with the first letter of a key replaced, so that no two keys are alike any longer and every place stays put.
  fileprivate func renaming(_ key: String, at mark: Mark, to letter: Unicode.Scalar) -> String? {
    var scalars = unicodeScalars
    var line = 1
    var lineStart = scalars.startIndex
    while line < mark.line, let end = scalars[lineStart...].firstIndex(where: \.isLineEnd) {
      let next = scalars.index(after: end)
      let isHalf = scalars[end] == "\r" && next < scalars.endIndex && scalars[next] == "\n"
      lineStart = next
      if !isHalf { line += 1 }
    }
    guard var index = scalars.index(lineStart, offsetBy: mark.column - 1, limitedBy: scalars.endIndex),
      index < scalars.endIndex
    else { return nil }
    if scalars[index] == "\"" || scalars[index] == "'" { index = scalars.index(after: index) }
    guard index < scalars.endIndex, scalars[index] == key.unicodeScalars.first else { return nil }
    scalars.replaceSubrange(index...index, with: CollectionOfOne(letter))
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// What YAML takes for the end of a line.
  fileprivate var isLineEnd: Bool { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(self) }
}
