/// How much of a joint effect each of several causes accounts for: the mean of what a cause adds, over all orders in which
/// the causes could come (Shapley 1953, doi:10.1515/9781400881970-018). The shares add up to the whole effect.
public enum Shapley {
  /// Exact shares of a small game.
  ///
  /// - Parameters:
  ///   - players: 1 … 16.
  ///   - value: what a coalition comes to; bit k is set where player k is in it.
  public static func exact(players: Int, value: (_ coalition: Int) -> Double) -> [Double] {
    precondition((1...16).contains(players))
    let values = (0..<1 << players).map(value)
    // Of the n! orders, |S|! (n - |S| - 1)! have exactly the coalition S before a player.
    var weights = [1 / Double(players)]
    for size in 1..<max(2, players) {
      weights.append(weights[size - 1] * Double(size) / Double(max(1, players - size)))
    }
    return (0..<players).map { player in
      values.indices.filter { $0 & (1 << player) == 0 }.reduce(0) { sum, coalition in
        sum + weights[coalition.nonzeroBitCount] * (values[coalition | 1 << player] - values[coalition])
      }
    }
  }

  /// What each player adds in one order.
  ///
  /// - Parameter values: of no players, the first, the first two … all of `order`.
  public static func additions(order: [Int], values: [Double]) -> [Double] {
    precondition(values.count == order.count + 1)
    var additions = Array(repeating: 0.0, count: order.count)
    for (place, player) in order.enumerated() { additions[player] = values[place + 1] - values[place] }
    return additions
  }
}
