import OSMImport
import RoadNetworks
import Testing

private func use(_ tags: OSMTags) -> TankerProfile.Use? {
  if case .road(let use) = TankerProfile().interpret(tags) { return use }
  return nil
}

@Test func `the most special access key decides`() {
  let refused = TankerProfile.Verdict.refused(.accessForbidden)
  let profile = TankerProfile()
  #expect(profile.interpret([.highway: "primary", .access: "no"]) == refused)
  #expect(profile.interpret([.highway: "primary", .access: "private"]) == refused)
  #expect(use([.highway: "primary", .access: "no", .motorVehicle: "yes"]) != nil)
  #expect(use([.highway: "primary", .access: "no", .goods: "destination"]) != nil)
  #expect(profile.interpret([.highway: "primary", .motorVehicle: "yes", .goods: "no"]) == refused)
  #expect(profile.interpret([.highway: "track", .vehicle: "agricultural"]) == refused)
}

@Test func `tankers have weight, height and a dangerous load`() {
  let profile = TankerProfile()
  #expect(profile.interpret([.highway: "primary", .weightLimit: "3.5"]) == .refused(.tooWeak))
  #expect(profile.interpret([.highway: "primary", .weightLimit: "7500 kg"]) == .refused(.tooWeak))
  #expect(use([.highway: "primary", .weightLimit: "44 t"]) != nil)
  #expect(use([.highway: "primary", .weightLimit: "unsigned"]) != nil)
  #expect(profile.interpret([.highway: "primary", .heightLimit: "3,2"]) == .refused(.tooLow))
  #expect(profile.interpret([.highway: "primary", .heightLimit: "10'6\""]) == .refused(.tooLow))
  #expect(use([.highway: "primary", .heightLimit: "4.0 m"]) != nil)
  #expect(profile.interpret([.highway: "primary", .hazardous: "no"]) == .refused(.hazardousGoodsForbidden))
}

@Test func `what is no road is no road`() {
  for value in ["footway", "cycleway", "pedestrian", "construction", "ferry", "unknown", ""] {
    #expect(TankerProfile().interpret([.highway: value]) == .notARoad)
  }
  #expect(TankerProfile().interpret([.route: "bus"]) == .notARoad)
  #expect(TankerProfile().interpret([.highway: "service", .area: "yes"]) == .refused(.area))
  #expect(TankerProfile().interpret([.highway: "service", .service: "parking_aisle"]) == .refused(.parkingOrYard))
  #expect(TankerProfile().interpret([.highway: "track", .trackType: "grade5"]) == .refused(.impassable))
}

@Test func `speed comes from class and surface, and a lower limit caps it`() {
  #expect(use([.highway: "trunk", .surface: "asphalt"])?.kilometresPerHour == 65)
  #expect(use([.highway: "trunk", .surface: "laterite"])?.kilometresPerHour == 45)
  #expect(use([.highway: "trunk", .surface: "asphalt;sand"])?.surface == .soft)
  #expect(use([.highway: "trunk", .surface: "asphalt", .speedLimit: "30"])?.kilometresPerHour == 30)
  #expect(use([.highway: "trunk", .surface: "asphalt", .speedLimit: "20 mph"])!.kilometresPerHour < 32.2)
  #expect(use([.highway: "trunk", .surface: "asphalt", .speedLimit: "110"])?.kilometresPerHour == 65)
  #expect(use([.highway: "trunk", .surface: "asphalt", .speedLimit: "ML:urban"])?.kilometresPerHour == 65)
  #expect(use([.highway: "trunk", .speedLimit: "80", .speedLimitGoods: "40"])?.kilometresPerHour == 40)
}

@Test func `every speed is sensible and better surfaces are never slower`() {
  let table = SpeedTable.ladenTanker
  for roadClass in RoadClass.allCases {
    for surface in Surface.allCases { #expect((5...80).contains(table[roadClass, surface])) }
    let graded: [Surface] = [.paved, .compacted, .gravel, .earth, .soft]
    let speeds = graded.map { table[roadClass, $0] }
    #expect(speeds == speeds.sorted(by: >), "\(roadClass)")
    #expect(table[roadClass, .unknown] <= table[roadClass, .paved])
  }
}

@Test func `barriers open, stop or do nothing`() {
  let profile = TankerProfile()
  #expect(profile.barrier([.barrier: "gate"]) == .open(delaySeconds: 30))
  #expect(profile.barrier([.barrier: "toll_booth"]) == .open(delaySeconds: 60))
  #expect(profile.barrier([.barrier: "border_control"]) == .open(delaySeconds: 0))
  #expect(profile.barrier([.barrier: "bollard"]) == .closed)
  #expect(profile.barrier([.barrier: "gate", .access: "no"]) == .closed)
  #expect(profile.barrier([.barrier: "kerb"]) == .none)
  #expect(profile.barrier([:]) == .none)
}
