import Experiments
import PartnershipModel

extension SmallestDifference {
  /// This one, but for what was asked for: "attainment 2%", "cost 5%", or "2%" for attainment.
  ///
  /// - Throws: `Failure`.
  func changed(by texts: [String]) throws -> SmallestDifference {
    var changed = self
    for text in texts {
      let words = text.split { $0 == " " || $0 == "=" }.map(String.init)
      guard let last = words.last, words.count <= 2, let share = Self.share(last) else {
        throw Failure(
          .usage,
          "\"\(text)\" is no smallest difference. Write a share, such as \"2%\", \"attainment 0.02\" or \"cost 5%\".")
      }
      switch words.count == 2 ? words[0] : "attainment" {
      case "attainment": changed.attainment = .fixed(share)
      case "cost": changed.cost = .fixed(share)
      default:
        throw Failure(.usage, "A smallest difference is of attainment or of cost, not of \"\(words[0])\".")
      }
    }
    return changed
  }

  private static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text) else { return nil }
    let share = isPercent ? number / 100 : number
    return (0...1).contains(share) ? share : nil
  }
}
