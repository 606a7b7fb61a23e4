import Analyses
import Experiments
import Statistics

/// How much a response owes to an input.
public struct SensitivityRow: Sendable {
  let index: SensitivityIndex
  /// The month it is about: the last for outcomes, which look back on the whole run.
  let month: Int

  public static func rows(_ indices: [SensitivityIndex], horizon: Int) -> [SensitivityRow] {
    indices.map { SensitivityRow(index: $0, month: $0.response.month ?? horizon) }
  }
}

extension Table<SensitivityRow> {
  /// `sensitivity.csv`.
  public static let sensitivity = Table(
    name: "sensitivity", title: "What each outcome owes to each input",
    columns: [
      .key(
        "method",
        """
        The method: sobol (shares of variance), morris (mean effects of steps), src and prcc (regression of values, \
        partial correlation of ranks), pawn (distance between distributions), regional (inputs where the outcome is low \
        against where it is high).
        """, text: \.index.method.rawValue),
      .key(
        "input", "Key path of the input; two joined by ×; all inputs; luck; dummy, which acts on nothing.",
        text: \.index.input),
      .key("outcome", "Name of the outcome or monthly measure.", text: \.index.response.definition.name),
      .key("month", "The month it is read in; the last for outcomes of the whole run.", whole: \.month),
      .key(
        "index",
        """
        Which index: first (share of variance that goes if the input alone gets known), total (share that stays if all \
        others get known), second (of two inputs beyond each alone), variance (of the outcome without luck, in its unit \
        squared), share (of the variance that is luck), and those of the other methods.
        """, text: \.index.name),
      .statistic("value", "Its value: a share of variance that isn't luck, unless the index says otherwise.") {
        $0.index.estimate.value
      },
      .statistic("low", "Lower end of its 95% interval (bootstrap); empty where there is none.") {
        $0.index.estimate.interval?.lowerBound
      },
      .statistic("high", "Upper end of its 95% interval.") { $0.index.estimate.interval?.upperBound },
    ])
}
