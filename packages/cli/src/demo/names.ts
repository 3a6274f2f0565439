/** A family name without its prefix, which the standard keeps apart (`Voorvoegsel`). */
export interface FamilyName {
  readonly Achternaam: string
  readonly Voorvoegsel?: string
}

export const girlNames: readonly string[] = (
  'Aya Anna Amira Bente Bo Britt Charlotte Dana Elif Eline Elise Emma Esmée Eva Evi Fenna Femke Floor Hanna Hailey Ilse ' +
  'Isa Iris Jasmijn Jet Jinthe Julia Juul Kim Lara Lauren Leila Lieke Lina Liv Lotte Loïs Luna Lynn Maud Meryem Mila ' +
  'Milou Naomi Nina Noor Nora Nova Olivia Pippa Puck Roos Rosa Saar Sanne Sara Selin Sofie Suze Tess Vera Veerle Yara ' +
  'Yasmin Yfke Zara Zeynep Zoë'
).split(' ')

export const boyNames: readonly string[] = (
  'Abel Adam Ali Arda Ayoub Bas Beau Benjamin Boaz Bram Casper Cas Daan Damian David Dex Elias Emre Finn Floris Gijs ' +
  'Guus Hidde Hugo Ilyas Imran Jace Jan Jasper Jens Jesse Joep Jonas Joris Julian Jurre Kai Karim Kasper Kyan Lars ' +
  'Levi Liam Lucas Luuk Mats Max Melle Mees Milan Mohamed Morris Noah Noud Olaf Olivier Otis Owen Pepijn Pim Quinten ' +
  'Rayan Ruben Sam Sem Siem Stijn Sven Teun Thijs Thomas Tijn Tobias Tom Vince Wout Xavi Yassin Youssef'
).split(' ')

export const familyNames: readonly FamilyName[] = [
  ...(
    'Aalders Achterberg Amrani Appelman Arends Bakema Bekkers Bloemen Boersma Bogaerts Brouwers Buitenhuis Çelik Coenen ' +
    'Cornelisse Dekkers Demir Dijkman Doornbos Duinker Eggink El-Khatib Everts Feenstra Franken Geerlings Goossens ' +
    'Groenewoud Haverkamp Heijnen Hermans Hoekstra Hofman Hulshof IJzerman Jansma Jonker Kaya Keizer Klaver Kloosterman ' +
    'Koelewijn Kooiman Kuipers Lammers Leenders Lindeman Maas Martina Meinders Mertens Molenkamp Mulderij Nijhof Noordman ' +
    'Okafor Oosterling Paulussen Peeters Pinas Plantinga Postma Prins Raaijmakers Reinders Ridderhof Rietveld Roozendaal ' +
    'Schaapman Scholtens Schreuder Sijbrands Smeenk Spaan Stuurman Tanis Teunissen Tichelaar Timmer Tol Uittenbogaard ' +
    'Veldkamp Verbruggen Verhagen Visscher Vlietstra Wagenaar Wassink Westerling Wiersma Wolters Yıldız Zandloper Zijlstra ' +
    'Zomerdijk'
  )
    .split(' ')
    .map((name): FamilyName => ({ Achternaam: name })),
  ...(
    [
      ['van', 'Beekhuizen'],
      ['van der', 'Duin'],
      ['de', 'Kempenaer'],
      ['van den', 'Hoogenband'],
      ['ter', 'Braakhof'],
      ['van de', 'Wetering'],
      ['den', 'Ouden'],
      ['van', 'Rossumveld'],
      ['de', 'Ruijter'],
      ["van 't", 'Wout'],
      ['in de', 'Betouw'],
      ['op den', 'Dries'],
      ['el', 'Bouazzaoui'],
      ['van', 'Zandwijk'],
      ['te', 'Winkel'],
      ['de', 'Graauw'],
      ['van der', 'Linden'],
      ['ten', 'Hoven'],
    ] as const
  ).map(([Voorvoegsel, Achternaam]): FamilyName => ({ Voorvoegsel, Achternaam })),
]

export const streetNames: readonly string[] = [
  'Kastanjehof',
  'Wilgenroosstraat',
  'Laan van Kaap Vlieg',
  'Oude Touwbaan',
  'Kiekendiefpad',
  'Zilverschoonweg',
  'Molenwiekplein',
  'Hazelaarsingel',
  'Tweede Turfkade',
  'Bij de Sluiskolk',
  'Waterkersstraat',
  'Grote Beerlaan',
  'Veldleeuwerikhof',
  'Korenbloemdreef',
  'Achter de Lijnbaan',
]
