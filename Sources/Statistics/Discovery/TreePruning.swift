/// Which questions of a grown tree are worth asking, at a price for each leaf
/// (minimal cost-complexity pruning; Breiman et al. 1984, doi:10.1201/9781315139470, chapter 3).
struct TreePruning {
  let nodes: [TreeNode]

  /// The nodes that are leaves of the cheapest tree: squares plus `price` for each leaf; of equal ones the smaller.
  func leaves(price: Double) -> [Int] { cheapest(0, price).leaves }

  private func cheapest(_ place: Int, _ price: Double) -> (cost: Double, leaves: [Int]) {
    let alone = (cost: nodes[place].squares + price, leaves: [place])
    guard let children = nodes[place].children else { return alone }
    let (yes, no) = (cheapest(children.yes, price), cheapest(children.no, price))
    return yes.cost + no.cost < alone.cost ? (yes.cost + no.cost, yes.leaves + no.leaves) : alone
  }

  /// The prices at which the cheapest tree gets smaller, ascending; the last leaves the root alone.
  var prices: [Double] {
    var prices: [Double] = []
    var isLeaf = nodes.map { $0.children == nil }
    while !isLeaf[0], let weakest = weakestLink(isLeaf) {
      prices.append(max(weakest.price, prices.last ?? 0))
      isLeaf[weakest.place] = true
    }
    return prices
  }

  /// The question that takes least off the squares for each leaf that it and what follows it add.
  private func weakestLink(_ isLeaf: [Bool]) -> (place: Int, price: Double)? {
    var weakest: (place: Int, price: Double)?
    func visit(_ place: Int) -> (squares: Double, leaves: Int) {
      guard !isLeaf[place], let children = nodes[place].children else { return (nodes[place].squares, 1) }
      let (yes, no) = (visit(children.yes), visit(children.no))
      let (squares, leaves) = (yes.squares + no.squares, yes.leaves + no.leaves)
      let price = (nodes[place].squares - squares) / Double(leaves - 1)
      if price < weakest?.price ?? .infinity { weakest = (place, price) }
      return (squares, leaves)
    }
    _ = visit(0)
    return weakest
  }

  /// Squared error of what the cheapest tree says of a run.
  func squaredError(of outcome: Double, leaves: Set<Int>, values: (_ input: Int) -> Double) -> Double {
    var place = 0
    while !leaves.contains(place), let children = nodes[place].children, let question = nodes[place].question {
      place = question.holds(values) ? children.yes : children.no
    }
    return (outcome - nodes[place].mean) * (outcome - nodes[place].mean)
  }
}
