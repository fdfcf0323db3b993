extension NewCase {
  /// An invented city with two corridors from a port, a third from a depot, and a town behind it.
  static let caseFiles: [(name: String, text: String)] = [
    ("README.md", readme), ("case.yaml", description), ("places.csv", places), ("links.csv", links),
    ("corridors.csv", corridors), ("supply.csv", supply), ("storage.csv", storage), ("demand.csv", demand),
    ("fleet.csv", fleet), ("actors.csv", actors), ("theatres.csv", theatres), ("commitments.csv", commitments),
    ("incidents.csv", incidents), ("claims.csv", claims), ("parameters.yaml", parameters), ("observed.csv", observed),
    ("scenarios/baseline.yaml", baseline), ("scenarios/siege.yaml", siege),
  ]

  private static let readme = """
    # Example: a city and its roads

    An invented case to start from. Change the files, then run

        qafila check .
        qafila simulate . --scenario siege

    Order of work that has proved itself: places.csv and links.csv first (the roads), then supply.csv, demand.csv and
    storage.csv, then claims.csv (who said what, when) and parameters.yaml (which claims make which number), then
    incidents.csv, and scenarios last. A cell that rests on evidence names its parameter, `0.30 * daily_demand`, rather
    than a number. `note` columns are for readers and never read by a model.

    """

  private static let description = """
    # What the case is about. Every key is described in docs/case-folder.md.
    id: example
    title:
      ar: مدينة وطرقها
      fr: Une ville et ses routes
      en: A city and its roads

    # The days the case speaks of; runs start on the first.
    period: {from: 2025-01-01, to: 2025-06-30}

    # Goods counted in litres. The density turns claims in tonnes into litres.
    products:
      - id: petrol
        name: {ar: بنزين, fr: Essence, en: Petrol}
        kilograms_per_litre: 0.745
      - id: diesel
        name: {ar: ديزل, fr: Gazole, en: Diesel}
        kilograms_per_litre: 0.835

    # ISO 4217.
    currency: XOF

    # The cities asked about: ids of places.csv.
    cities: [city]

    """

  private static let places = """
    id,kind,name_ar,name_fr,name_en,lat,lon,country,pcode,population,note
    harbour,port,الميناء,Le Port,Harbour,6.0,1.2,TGO,,,Replace these places by yours
    south_town,town,بلدة الجنوب,Ville du Sud,South Town,8.5,1.1,TGO,,90000,
    west_post,border_post,المعبر الغربي,Poste de l'Ouest,West Post,11.0,0.2,BFA,,,
    east_post,border_post,المعبر الشرقي,Poste de l'Est,East Post,11.2,1.6,BFA,,,
    west_town,town,بلدة الغرب,Ville de l'Ouest,West Town,11.8,-0.4,BFA,,60000,
    east_town,town,بلدة الشرق,Ville de l'Est,East Town,12.1,0.4,BFA,,80000,
    city,city,المدينة,La Ville,City,12.4,-1.5,BFA,,1200000,The city asked about
    north_town,town,بلدة الشمال,Ville du Nord,North Town,13.3,-1.2,BFA,,120000,Supplied through the city
    depot,depot,المستودع,Le Dépôt,Depot,13.5,2.1,NER,,,

    """

  private static let links = """
    id,from,to,km,class,surface,speed_kmh,corridor,country,source,note
    harbour-south_town,harbour,south_town,300,trunk,paved,,west east,TGO,example,Links lead both ways: one row is enough
    south_town-west_post,south_town,west_post,325,primary,paved,,west,TGO,example,
    south_town-east_post,south_town,east_post,335,primary,paved_poor,,east,TGO,example,
    west_post-west_town,west_post,west_town,125,primary,paved,,west,BFA,example,
    west_town-city,west_town,city,150,trunk,paved,,west,BFA,example,
    east_post-east_town,east_post,east_town,180,primary,paved,,east,BFA,example,
    east_town-city,east_town,city,230,primary,paved_poor,,east sahel,BFA,example,
    west_town-east_town,west_town,east_town,105,secondary,unpaved,,,BFA,example,A way round
    depot-east_town,depot,east_town,270,primary,paved,,sahel,NER,example,
    city-north_town,city,north_town,115,primary,paved,,,BFA,example,

    """

  private static let corridors = """
    id,name_ar,name_fr,name_en,origin,border,destination,note
    west,الممر الغربي,Corridor de l'Ouest,Western corridor,harbour,west_post,city,
    east,الممر الشرقي,Corridor de l'Est,Eastern corridor,harbour,east_post,city,
    sahel,ممر المستودع,Corridor du dépôt,Depot corridor,depot,,city,

    """

  private static let supply = """
    place,product,litres_per_day,supplier,from,to,claims,note
    harbour,petrol,400000,importers,,,,What can be loaded for this city each day
    harbour,diesel,600000,importers,,,,
    depot,diesel,120000,importers,,,,

    """

  private static let storage = """
    place,product,capacity_litres,stock_litres,as_of,claims,note
    city,petrol,9000000,12 * daily_demand * petrol_share,2025-01-01,C005,Twelve days of cover
    city,diesel,15000000,12 * daily_demand * diesel_share,2025-01-01,C005,
    north_town,diesel,600000,200000,2025-01-01,,

    """

  private static let demand = """
    place,product,tier,litres_per_day,claims,note
    city,petrol,1,0.05 * daily_demand * petrol_share,,Tier 1: essential services
    city,petrol,3,0.35 * daily_demand * petrol_share,,Tier 3: public transport
    city,petrol,4,0.20 * daily_demand * petrol_share,,Tier 4: commerce
    city,petrol,5,0.40 * daily_demand * petrol_share,,Tier 5: private
    city,diesel,1,0.08 * daily_demand * diesel_share,,
    city,diesel,2,0.25 * daily_demand * diesel_share,,Tier 2: electricity
    city,diesel,3,0.20 * daily_demand * diesel_share,,
    city,diesel,4,0.32 * daily_demand * diesel_share,,
    city,diesel,5,0.10 * daily_demand * diesel_share,,
    north_town,diesel,1,0.01 * daily_demand * diesel_share,,
    north_town,diesel,4,0.04 * daily_demand * diesel_share,,

    """

  private static let fleet = """
    id,corridor,owner,tankers,litres_per_tanker,loading_days,border_days,from,to,claims,note
    west_fleet,west,hauliers,120,litres_per_tanker,1,1.5,,,C003,
    east_fleet,east,hauliers,80,litres_per_tanker,1,2,,,,
    sahel_fleet,sahel,hauliers,30,litres_per_tanker,1,1,,,,

    """

  private static let actors = """
    id,kind,name_ar,name_fr,name_en,parent,from,to,escort_teams,guard_teams,price_per_escort_day,price_per_guard_day,successes,failures,claims,note
    state,state,الدولة,L'État,The state,,,,,,,,,,,
    army,security_provider,الجيش,L'armée,The army,state,,,4,6,900000,600000,8,3,C004,
    insurgents,armed_group,المسلحون,Les insurgés,The insurgents,,,,,,,,,,,
    importers,supplier,المستوردون,Les importateurs,The importers,,,,,,,,,,,
    hauliers,company,الناقلون,Les transporteurs,The hauliers,,,,,,,,,,,

    """

  private static let theatres = """
    id,actor,name_ar,name_fr,name_en,priority,teams,from,to,claims,note
    frontier,army,الحدود,La frontière,The frontier,2,1,,,,Takes one of the four teams from the roads

    """

  private static let commitments = """
    id,provider,client,service,amount,unit,place,from,to,against,payment,payment_per_month,claims,note
    army_escorts,army,importers,escort,3,teams,west,2025-01-15,,a fee for each convoy,money,45000000,C004,

    """

  private static let incidents = """
    id,event,date,date_precision,place,place_name,lat,lon,location_precision_km,corridor,type,actor,tankers_destroyed,tankers_in_convoy,killed,source,source_url,confidence,note
    I001,,2024-11-18,day,west_town,,11.7,-0.3,5,west,ambush,insurgents,2,,1,Example Press,,medium,
    I002,,2025-01-20,day,,between West Town and the city,12.1,-0.9,15,west,convoy_attack,insurgents,9,40,3,Example Press,,high,
    I003,I002,2025-01-20,day,,west of the city,12.1,-0.9,15,west,convoy_attack,insurgents,15,40,,Example Radio,,medium,The same event by another source
    I004,,2025-02,month,east_town,,,,20,east,ambush,insurgents,3,,,Example Press,,low,
    I005,,2025-03-02,day,west_post,,11.0,0.2,2,west,closure,state,,,,Example Press,,high,

    """

  private static let claims = """
    id,date,date_precision,subject,metric,value,value_number,value_low,value_high,unit,place,source,source_url,published,confidence,note
    C001,2024,year,city,daily consumption,"about 600,000",600000,,,litres/day,City,Ministry of Energy,,2025-02,high,
    C002,2024-12,month,city,daily consumption,4 500 barrels,4500,,,barrels/day,City,Example Press,,2024-12-20,low,Conflicts with C001: both stand
    C003,2024,year,tankers,load,33 to 40 m3,,33,40,m3,,Hauliers' union,,2024-11,medium,
    C004,2025-01,month,army,escorted convoys brought through,8 of 11,8,,,convoys,,Example Press,,2025-02-10,medium,
    C005,2025-01-01,day,city,stock,12 days,12,,,days,City,Ministry of Energy,,2025-01-03,medium,
    C006,2024,year,city,share of diesel,60 %,60,55,65,percent,City,Customs,,2025-01,medium,

    """

  private static let parameters = """
    # Numbers that rest on evidence: which claims make them, and in which unit. Claims come first; an assumption serves
    # only where there are none, unless it says `also: true`. Models have documented defaults for their own parameters;
    # an entry here with the same id takes their place.
    parameters:
      daily_demand:
        title: {ar: الاستهلاك اليومي, fr: Consommation journalière, en: Daily consumption}
        unit: litres/day
        kind: positive
        bounds: [100000, 3000000]
        claims:
          - C001
          - {claim: C002, scale: 158.987, note: "barrels to litres"}
      diesel_share:
        title: {ar: حصة الديزل, fr: Part du gazole, en: Share of diesel}
        unit: share
        kind: share
        claims:
          - {claim: C006, scale: 0.01, note: "percent to share"}
      petrol_share:
        title: {ar: حصة البنزين, fr: Part de l'essence, en: Share of petrol}
        unit: share
        kind: share
        assumption: {mean: 0.4, strength: 60, reason: "what diesel leaves, after C006"}
      litres_per_tanker:
        title: {ar: حمولة الصهريج, fr: Charge d'une citerne, en: Load of a tanker}
        unit: litres
        kind: positive
        bounds: [10000, 60000]
        claims:
          - {claim: C003, scale: 1000, note: "cubic metres to litres"}

    """

  private static let observed = """
    id,series,place,product,from,to,value,low,high,unit,published,source,source_url,confidence,note
    O001,arrivals_tankers,city,,2025-01-20,2025-01-26,95,80,110,tankers,2025-01-28,Example Press,,medium,
    O002,price_ratio_parallel,city,petrol,2025-02-10,2025-02-16,1.8,1.5,2.2,ratio,2025-02-17,Example Radio,,low,

    """

  private static let baseline = """
    # The case as it is: no levers. Other scenarios are read beside it.
    title: {ar: دون حصار, fr: Sans siège, en: No siege}

    """

  private static let siege = """
    # Dated changes to the case. docs/case-folder.md lists every lever and its settings.
    title: {ar: الحصار, fr: Le siège, en: The siege}
    extends: baseline
    levers:
      - lever: attack
        from: 2025-01-15
        group: insurgents
        attackers: 2
        corridors: [west, east]
        strategy: historical
      - lever: escorts
        from: 2025-02-01
        provider: army
        teams: 3
        corridors: [west]
        claims: [C004]
      - lever: ration
        from: 2025-02-10
        places: [city]
        cap_5: 0.5
        note: Private cars get half of what they want.

    """
}
