/// The sum of products, in eight strands that are added up at the end.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      var strands = SIMD8<Double>.zero
      let whole = a.count & ~7
      for start in stride(from: 0, to: whole, by: 8) {
        let one = UnsafeRawPointer(a.baseAddress! + start).loadUnaligned(as: SIMD8<Double>.self)
        let other = UnsafeRawPointer(b.baseAddress! + start).loadUnaligned(as: SIMD8<Double>.self)
        strands += one * other
      }
      var sum = strands.sum()
      for place in whole..<a.count { sum += a[place] * b[place] }
      return sum
    }
  }
}
