/// How whoever asks calls what can be asked for: a command line has commands and options, a page has fields.
public protocol Skin: Sendable {
  /// What there is to set, such as `--replications` for `replications`.
  func option(_ name: String) -> String
  /// What there is to do, such as `convene resume` for `resume`.
  func command(_ name: String) -> String
}

/// Calls things what they are called in a request.
public struct PlainSkin: Skin {
  public init() {}
  public func option(_ name: String) -> String { name.replacing("-", with: " ") }
  public func command(_ name: String) -> String { name }
}

public enum Skins {
  /// The one that messages are for now.
  @TaskLocal public static var current: any Skin = PlainSkin()
}

/// An option, as the one who asks calls it.
public func optionWord(_ name: String) -> String { Skins.current.option(name) }

/// A command, as the one who asks calls it.
public func commandWord(_ name: String) -> String { Skins.current.command(name) }
