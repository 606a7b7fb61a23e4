/// A value of each constant that is an assumption, all together: one answer to what nobody has measured.
public struct ParameterSet: Sendable, Hashable {
  /// Where each of `Parameter.assumed` lies within its range: 0 at its lower end, `steps` at its upper one.
  public var places: [UInt8]

  /// Parts that a range is divided into; what is known of an assumption is coarser by far.
  public static let steps = 63

  public init(places: [UInt8]) { self.places = places }

  /// - Parameter values: of `Parameter.assumed`, each within its range.
  public init(values: [Double]) {
    places = zip(Parameter.assumed, values).map { parameter, value in
      let range = parameter.definition.range
      let place = (value - range.lowerBound) / (range.upperBound - range.lowerBound) * Double(Self.steps)
      return UInt8(min(max(place.rounded(), 0), Double(Self.steps)))
    }
  }

  /// Of `Parameter.assumed`.
  public var values: [Double] { zip(Parameter.assumed, places).map { $0.value(atPlace: $1) } }

  /// The constants of a partnership.
  public var constants: [Parameter: Quantity] {
    Dictionary(uniqueKeysWithValues: zip(Parameter.assumed, values.map(Quantity.fixed)))
  }
}

extension Parameter {
  /// The constants whose figure is an assumption, in the order of the cases. What has a source other than that, and what is a
  /// definition, isn't among them.
  public static let assumed: [Parameter] = allCases.filter { parameter in
    let definition = parameter.definition
    return definition.source.contains("assumption") && definition.range.lowerBound < definition.range.upperBound
  }

  func value(atPlace place: UInt8) -> Double {
    let range = definition.range
    let share = Double(place) / Double(ParameterSet.steps)
    return range.lowerBound + (range.upperBound - range.lowerBound) * share
  }
}

/// Parameter sets as they are kept in a file: a digit a constant, 0 as `0`, 63 as `o`.
public struct ParameterEnsemble: Sendable, Hashable {
  /// Names of cases of `Parameter`, in the order of the digits. A constant that isn't among them is drawn by itself.
  public var names: [String]
  public var sets: [ParameterSet]

  public init(sets: [ParameterSet]) {
    names = Parameter.assumed.map { "\($0)" }
    self.sets = sets
  }

  /// - Parameters:
  ///   - names: with spaces or line ends between them.
  ///   - digits: a line a set.
  /// - Precondition: each set has a digit for each name.
  public init(names: String, digits: String) {
    let order = names.split { $0 == " " || $0 == "\n" }.map(String.init)
    self.names = order
    sets = digits.split(separator: "\n").map { line in
      let places = line.utf8.map { $0 &- Self.zero }
      precondition(
        places.count == order.count && places.allSatisfy { $0 <= ParameterSet.steps },
        "a set has a digit for each constant: make ensemble")
      return ParameterSet(places: places)
    }
  }

  public var digits: [String] {
    sets.map { set in String(decoding: set.places.map { $0 + Self.zero }, as: UTF8.self) }
  }

  private static let zero = UInt8(ascii: "0")
}
