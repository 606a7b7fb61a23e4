import PartnershipModel

/// Whom to ask about something that nobody round the table knows yet.
///
/// Only what people of the place can find out has somebody to ask. The model's constants are nobody's to find out by Friday:
/// they are questions to research.
public struct WhomToAsk: Sendable {
  /// Names of partners by id.
  private let partners: [String: String]
  /// Names of aims by id.
  private let aims: [String: String]

  public init(partners: [String: String], aims: [String: String]) {
    self.partners = partners
    self.aims = aims
  }

  public init(_ partnership: Partnership) {
    self.init(
      partners: Dictionary(partnership.partners.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      aims: Dictionary(partnership.aims.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Whether people of the place could find it out.
  ///
  /// - Parameter path: the key path of an unknown, or what stands for a group of them.
  public static func isLocal(_ path: String) -> Bool {
    !path.hasPrefix("parameters.") && path != "the model's constants" && path != "everything"
  }

  /// In few words; nil where nobody could say.
  public func about(_ path: String) -> String? {
    guard Self.isLocal(path) else { return nil }
    var keys = path.split(separator: ".").map(String.init)
    // What an alternative says itself is drawn at a path of its own.
    if keys.first == "alternatives" { keys.removeFirst(min(2, keys.count)) }
    guard let first = keys.first else { return nil }
    let rest = keys.dropFirst()
    switch first {
    case "partners":
      return rest.first.flatMap { id in partners[id].map { Self.ofPartner($0, Array(rest.dropFirst())) } }
    case "aims": return rest.first.flatMap { id in aims[id].map { Self.ofAim($0, rest.dropFirst().first ?? "") } }
    case "surroundings": return Self.surroundings[rest.first ?? ""] ?? "people who know the place"
    default: return "whoever would run the partnership"
    }
  }

  private static func ofPartner(_ name: String, _ keys: [String]) -> String {
    switch keys.first ?? "" {
    case "pledge": "\(name): whoever signs for it"
    case "discretionary staff", "turnover": "\(name): personnel"
    case "own targets": "\(name): whoever reports on its targets"
    case "stance": "\(name): its chief executive"
    case "culture", "weight": "those who have worked with \(name)"
    default: name
    }
  }

  private static func ofAim(_ name: String, _ key: String) -> String {
    switch key {
    case "clarity": "those who would sign up to \"\(name)\""
    case "inputs": "those who do the work on \"\(name)\""
    case "trend": "whoever keeps the figures on \"\(name)\""
    default: "a place that has tried \"\(name)\" before"
    }
  }

  private static let surroundings = [
    "history": "people who were there the last time", "staff turnover": "the partners' personnel departments",
    "chair turnover": "whoever appoints the chair", "reorganisation": "the partners' chief executives",
    "budget cuts": "the partners' finance directors", "target changes": "the department that sets them",
    "grant without partnership": "the funder", "value of full attainment": "those who were elected",
    "risk events": "the partners' risk registers", "volatility": "whoever keeps the local figures",
  ]
}
