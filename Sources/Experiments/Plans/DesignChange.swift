/// A change to a design, as it is written in a scenario file: an alternative without its name.
public struct DesignChange: Sendable, Hashable {
  /// One key with what is written there.
  public struct Setting: Sendable, Hashable {
    /// The keys that lead there in an alternative, such as `governance`, `sanction`.
    public var keys: [String]
    /// As it stands in the file, its unit included.
    public var value: String

    public init(_ keys: [String], _ value: String) {
      self.keys = keys
      self.value = value
    }

    /// Whether both say something of the same key; `all` stands for every partner or aim.
    func overlaps(_ other: Setting) -> Bool {
      keys.count == other.keys.count && zip(keys, other.keys).allSatisfy { $0 == $1 || $0 == "all" || $1 == "all" }
    }
  }

  /// For people: what changes, from what to what.
  public var name: String
  public var settings: [Setting]

  public init(name: String, settings: [Setting]) {
    self.name = name
    self.settings = settings
  }

  /// Whether both set the same key.
  public func overlaps(_ other: DesignChange) -> Bool {
    settings.contains { mine in other.settings.contains(where: mine.overlaps) }
  }

  /// Lines for a scenario file, the keys of an alternative in the order of the settings: `governance: {sanction: 1}`, or
  /// several where one would be too long.
  ///
  /// Where a key is set more than once, the last setting counts.
  public static func lines(_ settings: [Setting]) -> [String] {
    Branch(settings.map { ($0.keys[...], $0.value) }).lines
  }

  public var lines: [String] { Self.lines(settings) }
}

/// Settings as a tree, in the order in which keys were first named.
private struct Branch {
  var value = ""
  var children: [(key: String, branch: Branch)] = []

  init(_ settings: [(keys: ArraySlice<String>, value: String)]) {
    if let end = settings.last(where: { $0.keys.isEmpty }) { value = end.value }
    var keys: [String] = []
    for setting in settings { if let key = setting.keys.first, !keys.contains(key) { keys.append(key) } }
    children = keys.map { key in
      (key, Branch(settings.filter { $0.keys.first == key }.map { ($0.keys.dropFirst(), $0.value) }))
    }
  }

  private static let longestLine = 72

  var lines: [String] {
    children.flatMap { key, branch -> [String] in
      let line = "\(key): \(branch.inline)"
      guard line.count > Self.longestLine, !branch.children.isEmpty else { return [line] }
      return ["\(key):"] + branch.lines.map { "  " + $0 }
    }
  }

  var inline: String {
    children.isEmpty ? value : "{" + children.map { "\($0.key): \($0.branch.inline)" }.joined(separator: ", ") + "}"
  }
}
