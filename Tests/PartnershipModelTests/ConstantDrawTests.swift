import PartnershipModel
import TestSupport
import Testing

@Suite("Draws of constants") struct ConstantDrawTests {
  @Test("have an address each, made from the name alone") func addresses() {
    let keys = Parameter.drawKeys
    #expect(keys.count == Parameter.allCases.count && Set(keys).count == keys.count)
  }
}
