func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for place in a.indices { sum += a[place] * b[place] }
  return sum
}
