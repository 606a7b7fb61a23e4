import Experiments
import PartnershipModel
import Statistics

/// How much a response owes to an input, by one method.
public struct SensitivityIndex: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Shares of variance.
    case sobol
    /// Mean effects of steps through the range.
    case morris
    /// Standardised regression coefficients of the values, and partial correlations of the ranks.
    case src, prcc
    /// Distance between distributions with and without knowing the input.
    case pawn
    /// Distance between distributions of the input where the outcome is low and where it is high.
    case regional
  }
  public let method: Method
  /// Name of the input, of two joined by ` × `, or `all inputs` and `luck`.
  public let input: String
  public let response: Response
  /// Which index of the method: `first`, `total`, `mean of absolute effects`.
  public let name: String
  public let estimate: Estimate

  public init(_ method: Method, _ input: String, _ response: Response, _ name: String, _ estimate: Estimate) {
    self.method = method
    self.input = input
    self.response = response
    self.name = name
    self.estimate = estimate
  }
}
