/// Share of the variance of members' numbers that lies between partnerships: one-way random effects (Shrout & Fleiss 1979,
/// doi:10.1037/0033-2909.86.2.420).
public func intraclassCorrelation(_ members: [[Double]]) -> Double {
  let groups = members.map { Moments($0.filter(\.isFinite)) }.filter { $0.count > 1 }
  let n = groups.reduce(0) { $0 + $1.count }
  guard groups.count > 1, n > groups.count else { return .nan }
  let grand = groups.reduce(0) { $0 + $1.mean * Double($1.count) } / Double(n)
  let between =
    groups.reduce(0) { $0 + Double($1.count) * ($1.mean - grand) * ($1.mean - grand) } / Double(groups.count - 1)
  let within = groups.reduce(0) { $0 + $1.squares } / Double(n - groups.count)
  let size =
    (Double(n) - groups.reduce(0) { $0 + Double($1.count * $1.count) } / Double(n)) / Double(groups.count - 1)
  let variance = (between - within) / size
  return variance + within > 0 ? max(0, variance) / (variance + within) : .nan
}
