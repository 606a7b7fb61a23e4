import Yams

/// Turns the nodes of a YAML library into a `Tree`, once, and notes what a scenario has no use for.
struct Planting {
  let file: String
  /// Keys that were written twice; the first of each pair was marked before parsing.
  let repeats: [String]
  private(set) var faults: [Fault] = []
  private var anchors: Set<ObjectIdentifier> = []

  init(file: String, repeats: [String]) {
    self.file = file
    self.repeats = repeats
  }

  /// The letter that takes the place of a repeated key's first letter: one for private use, which nobody types.
  static func mark(ofRepeat number: Int) -> Unicode.Scalar { Unicode.Scalar(UInt16(0xE000 + number)) ?? "?" }

  mutating func tree(of node: Node, path: String = "", author: String = "", depth: Int = 0) -> Tree {
    let position = Tree.Position(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    var tree = Tree(content: .nothing, position: position, path: path, author: author)
    if depth > YAMLText.deepest {
      report(tree, "is nested too deeply", allowed: "at most \(YAMLText.deepest) levels")
      return tree
    }
    if node.namedAnchor != nil {
      report(
        tree, "uses a YAML anchor (&name), so that an alias can repeat it",
        allowed: "every value spelt out where it belongs")
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      if !isPlain || !["", "~", "null"].contains(scalar.string) { tree.content = .text(scalar.string) }
    case .sequence(let sequence):
      tree.content = .list(
        sequence.enumerated().compactMap { index, item in
          isRepeated(item) ? nil : self.tree(of: item, path: "\(path).\(index + 1)", author: author, depth: depth + 1)
        })
    case .mapping(let mapping):
      tree.content = .map(entries(of: mapping, in: tree, depth: depth))
    case .alias: break
    }
    return tree
  }

  private mutating func entries(of mapping: Node.Mapping, in tree: Tree, depth: Int) -> [Tree.Entry] {
    var entries: [Tree.Entry] = []
    var firstLines: [String: Int] = [:]
    for (key, value) in mapping {
      let position = Tree.Position(line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
      guard case .scalar(let scalar) = key, !scalar.string.isEmpty else {
        report(Tree(content: .nothing, position: position, path: tree.path, author: ""), "this key isn't a word")
        continue
      }
      if isRepeated(key) || isRepeated(value) { continue }
      let word = repeatedKey(scalar.string) ?? scalar.string
      let path = tree.path.isEmpty ? word : "\(tree.path).\(word)"
      if let first = firstLines[word] {
        faults.append(
          Fault(
            file: file, line: position.line, column: position.column, keyPath: path, value: word,
            problem: "is written twice, first on line \(first)", allowed: "each key once"))
      }
      firstLines[word] = firstLines[word] ?? position.line
      let author = ["alternatives", "conditions"].contains(tree.path) ? word : tree.author
      entries.append(
        Tree.Entry(
          key: word, position: position,
          value: self.tree(of: value, path: path, author: author, depth: depth + 1)))
    }
    return entries
  }

  /// The key as it was before it was marked, if this is a marked one.
  private func repeatedKey(_ key: String) -> String? {
    guard let first = key.unicodeScalars.first, first.value >= 0xE000 else { return nil }
    let number = Int(first.value) - 0xE000
    return repeats.indices.contains(number) ? repeats[number] : nil
  }

  /// Whether a node was met before: then it stands here by an alias. Its anchor is a fault already, and following
  /// aliases could take for ever.
  private mutating func isRepeated(_ node: Node) -> Bool {
    guard let anchor = node.namedAnchor else { return false }
    return !anchors.insert(ObjectIdentifier(anchor)).inserted
  }

  private mutating func report(_ tree: Tree, _ problem: String, allowed: String = "") {
    faults.append(
      Fault(
        file: file, line: tree.position.line, column: tree.position.column, keyPath: tree.path, problem: problem,
        allowed: allowed))
  }
}

extension Node {
  fileprivate var namedAnchor: Anchor? {
    switch self {
    case .scalar(let scalar): scalar.anchor
    case .sequence(let sequence): sequence.anchor
    case .mapping(let mapping): mapping.anchor
    case .alias: nil
    }
  }
}
