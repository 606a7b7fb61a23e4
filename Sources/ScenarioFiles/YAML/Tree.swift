/// A YAML document as plain data: texts, lists and maps, each with the place it was written at.
struct Tree: Sendable {
  enum Content: Sendable {
    case nothing
    case text(String)
    case list([Tree])
    case map([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var position: Position
    var value: Tree

    /// The key as a text of its own, for faults that are about the key.
    var keyText: Tree { Tree(content: .text(key), position: position, path: value.path, author: value.author) }
  }

  struct Position: Sendable, Hashable {
    /// From 1.
    var line = 1
    /// From 1.
    var column = 1
  }

  var content: Content
  var position: Position
  /// The keys that lead here in the file, such as `partners.police.pledge.staff`.
  var path: String
  /// The alternative design that says this; empty in the main part of the file.
  var author: String

  /// What is written here, where that is one piece of text.
  var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }

  /// What is written here on one line, cut off where it is long.
  var inline: String {
    func joined(_ parts: some Sequence<String>) -> String {
      var line = ""
      for part in parts where line.utf8.count <= 80 { line += line.isEmpty ? part : ", \(part)" }
      return line
    }
    return switch content {
    case .nothing: ""
    case .text(let text): text
    case .list(let items): "[\(joined(items.lazy.map(\.inline)))]"
    case .map(let entries): "{\(joined(entries.lazy.map { "\($0.key): \($0.value.inline)" }))}"
    }
  }

  /// The entries of a map in the order of the file; none where this is something else.
  var entries: [Entry] {
    if case .map(let entries) = content { return entries }
    return []
  }

  /// Where this stands, without what stands there.
  var place: Tree { Tree(content: .nothing, position: position, path: path, author: author) }

  /// The items of a list; a single value counts as a list of one.
  var items: [Tree] {
    switch content {
    case .nothing: []
    case .list(let items): items
    case .text, .map: [self]
    }
  }

  subscript(key: String) -> Tree? { entries.first { $0.key == key }?.value }

  /// What kind of thing this is, for people.
  var kindInWords: String {
    switch content {
    case .nothing: "nothing"
    case .text: "a single value"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}

extension Tree {
  /// This tree with another laid over it: maps join key by key, everything else is replaced.
  func overlaid(by upper: Tree) -> Tree {
    if case (.map, .nothing) = (content, upper.content) { return self }
    guard case .map(var joined) = content, case .map(let changes) = upper.content, !upper.isDistribution else {
      return upper
    }
    for change in changes {
      if let index = joined.firstIndex(where: { $0.key == change.key }) {
        joined[index].value = joined[index].value.overlaid(by: change.value)
      } else {
        joined.append(change)
      }
    }
    var result = self
    result.content = .map(joined)
    return result
  }

  /// Whether this is a number written as a distribution, such as `{uniform: 1 to 3 FTE}`.
  private var isDistribution: Bool { entries.contains { Amount.Shape(rawValue: $0.key) != nil } }

  /// The same map without some of its keys.
  func without(_ isLeftOut: (String) -> Bool) -> Tree {
    guard case .map(let entries) = content else { return self }
    var result = self
    result.content = .map(entries.filter { !isLeftOut($0.key) })
    return result
  }

  /// A map in this one's place, with entries of its own.
  func holding(_ entries: [Entry]) -> Tree {
    var result = self
    result.content = .map(entries)
    return result
  }

  /// A piece of text, at another's place.
  static func text(_ text: String, at place: Tree) -> Tree {
    var result = place
    result.content = .text(text)
    return result
  }

  /// An entry for a map, at the place of its value.
  static func entry(_ key: String, _ value: Tree) -> Entry {
    Entry(key: key, position: value.position, value: value)
  }
}
