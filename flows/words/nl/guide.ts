/** The guide for each talk, in Dutch: what a thoughtful colleague would say, and what to leave alone. */
export const guide = {
  'guide.open': 'Zo begin je',
  'guide.ask': 'Vraag gerust',
  'guide.offer': 'Bied aan, vraag niet door',
  'guide.signs': 'Let in het werk op',
  'guide.leave': 'Laat rusten',
  'guide.steer': 'Als het even zwaar wordt',
  'guide.first-contact.open.1': '“Hoe gaat het met je? Ik hoor graag wat je van ons nodig hebt.”',
  'guide.first-contact.open.2': '“Je hoeft me niet te vertellen wat je hebt.”',
  'guide.first-contact.ask.1': 'Heb je een idee hoe lang het gaat duren?',
  'guide.first-contact.ask.2': 'Welk werk moet iemand overnemen, en wie?',
  'guide.first-contact.ask.3': 'Wanneer en hoe spreken we elkaar weer?',
  'guide.first-contact.leave.1':
    'Wat iemand heeft, hoe het komt, en of er een dokter is geweest. Dat is voor de bedrijfsarts of arbeidsarts.',
  'guide.first-contact.steer.1':
    '“Dat klinkt zwaar. Zullen we alleen kijken wat er nu voor het werk geregeld moet worden?”',
  'guide.next-contact.open.1': '“Fijn je te spreken. Hoe gaat het met je?”',
  'guide.next-contact.ask.1': 'Kloppen onze afspraken nog, of moet er iets anders?',
  'guide.next-contact.ask.2': 'Wat heb je van mij of van het team nodig?',
  'guide.next-contact.ask.3':
    'Is er iets in het werk dat het straks lastig maakt, zoals drukte, rooster of sfeer?',
  'guide.next-contact.ask.be': 'Welke taken zie je al zitten, en onder welke voorwaarden?',
  'guide.next-contact.ask.nl': 'Is er al advies van de bedrijfsarts over uren en taken?',
  'guide.next-contact.offer.1':
    '“Als het je helpt, praten we ook over drukte, rooster, samenwerking of wat je thuis moet regelen. Alleen als jij dat wilt.”',
  'guide.next-contact.offer.2':
    '“Het mag best spannend zijn om iets te zeggen. Jij bepaalt wat je vertelt, en aan wie: mij, HR of iemand anders.”',
  'guide.next-contact.leave.1':
    'Klachten, behandeling, uitslagen en vermoedens. Komt het toch ter sprake, luister dan, en schrijf het niet op.',
  'guide.next-contact.steer.1': '“Ik hoor dat het niet meevalt. Wat zou een haalbare volgende stap zijn?”',
  'guide.next-contact.steer.2':
    '“Goed dat je dat zegt. Laten we opschrijven wat we doen, wie het doet en wanneer we elkaar weer spreken.”',
  'guide.before-return.open.1': '“Fijn dat we vooruit kunnen kijken. Hoe wil je weer beginnen?”',
  'guide.before-return.ask.1': 'Hoe ziet een goede eerste dag eruit, en met wie begin je?',
  'guide.before-return.ask.2': 'Welk werk neem je meteen op, en wat blijft nog even bij een ander?',
  'guide.before-return.ask.3': 'Wat moet er klaarliggen: een plek, toegang, een rooster?',
  'guide.before-return.ask.4': 'Wat mag het team weten, en in welke woorden?',
  'guide.before-return.offer.1':
    '“Zie je ergens tegenop, zoals vragen van collega’s of de drukte van de eerste week? Dan bedenken we er samen iets op.”',
  'guide.before-return.leave.1': 'Of het “helemaal over” is. Het gaat om wat er in het werk nodig is.',
  'guide.before-return.steer.1': '“Het hoeft niet meteen zoals vroeger. Wat is een haalbare eerste week?”',
  'guide.welcome.open.1': '“Fijn dat je er weer bent.”',
  'guide.welcome.ask.1': 'Waar begin je vandaag mee, en wat laten we nog even liggen?',
  'guide.welcome.ask.2': 'Wat mag het team weten, en in welke woorden?',
  'guide.welcome.leave.1': 'Waarom iemand weg was. Het team hoort alleen wat {{name}} goedvindt.',
  'guide.welcome.steer.1': '“Alles komt niet op één dag terug. Wat maakt vandaag een goede dag?”',
  'guide.check-in.open.1': '“Hoe is het om weer aan het werk te zijn?”',
  'guide.check-in.ask.1': 'Past de hoeveelheid werk?',
  'guide.check-in.ask.2': 'Wat loopt goed, en wat zou je anders willen?',
  'guide.check-in.offer.1':
    '“Wil je iets kwijt over de drukte, de samenwerking of het evenwicht met thuis? Dat mag, en het hoeft niet.”',
  'guide.check-in.signs.1': 'Uren die oplopen, of pauzes die wegvallen',
  'guide.check-in.signs.2': 'Werk dat blijft liggen of steeds later wordt',
  'guide.check-in.signs.3': 'Overleg of afspraken die uitvallen',
  'guide.check-in.leave.1': 'Of het “helemaal over” is. Het gaat nu om het werk.',
  'guide.check-in.leave.2':
    'Hoe iemand kijkt of klinkt. Zie je iets in het werk, vraag dan wat daar anders moet.',
  'guide.check-in.steer.1': '“Dan doen we er iets aan. Wat kan deze week weg, korter of later?”',
  'guide.frequent-absence.open.1':
    '“Fijn dat je tijd maakt. Ik wil graag horen hoe het werk voor je is, en wat ik kan doen.”',
  'guide.frequent-absence.open.2':
    '“Je bent een paar keer weg geweest. Waarom, hoef je niet te zeggen: daar gaat het niet over.”',
  'guide.frequent-absence.ask.1': 'Wat loopt goed in je werk, en wat kost veel moeite?',
  'guide.frequent-absence.ask.2':
    'Wat zou helpen: andere uren, andere taken, een ander rooster of meer hulp?',
  'guide.frequent-absence.ask.be':
    'Is er iets in het werk dat anders moet, zoals de hoeveelheid, de sfeer of de planning?',
  'guide.frequent-absence.offer.1':
    '“Er kan van alles tegelijk op je bord liggen: werkdruk, zorg voor iemand, opvang, geld. Wil je daar hulp bij, dan zoeken we die. Vertellen hoeft niet.”',
  'guide.frequent-absence.offer.2':
    '“Praat je liever met iemand anders? HR of de vertrouwenspersoon kan ook.”',
  'guide.frequent-absence.leave.1':
    'Waarom iemand weg was, en elk vermoeden daarover. Ook niet voorzichtig, en niet als grapje.',
  'guide.frequent-absence.leave.2':
    'Tellen, vergelijken en waarschuwen. Dit gesprek is een aanbod, geen oordeel.',
  'guide.frequent-absence.steer.1':
    '“Dank je dat je dat deelt. Wat spreken we af, en wanneer kijken we of het helpt?”',
  'guide.talk.open.1': '“Goed dat je het vraagt. Waar zal ik je bij helpen?”',
  'guide.talk.ask.1': 'Wat gaat er goed in het werk, en wat niet?',
  'guide.talk.ask.2': 'Waar heb je zelf al aan gedacht, en wie mag daarbij helpen?',
  'guide.talk.offer.1':
    '“Het mag overal over gaan: drukte, samenwerking, zorgen, of iets thuis. Jij kiest waar we beginnen, en wat je voor je houdt.”',
  'guide.talk.offer.2':
    '“Misschien is het niet makkelijk om dit te zeggen. Het blijft tussen ons, tot jij iets anders wilt.”',
  'guide.talk.leave.1':
    'Vragen over gezondheid, en doorvertellen wat je hoort. Begint de ander er zelf over, luister dan, en schrijf het niet op.',
  'guide.talk.steer.1':
    '“Laten we één ding kiezen om mee te beginnen. Wat zou dat zijn, en wanneer spreken we elkaar weer?”',
  'guide.attention.open.1': '“Hoe loopt het werk deze week, eerlijk gezegd?”',
  'guide.attention.ask.1': 'Past de hoeveelheid werk, en klopt het rooster?',
  'guide.attention.ask.2': 'Welk werk kan ik weghalen, of anders regelen?',
  'guide.attention.offer.1':
    '“Als er iets speelt waar je over wilt praten: ik maak tijd, en het mag ook met iemand anders.”',
  'guide.attention.leave.1':
    'Hoe iemand kijkt of klinkt, en alles over gezondheid. Zeg wat je in het werk ziet, en raad niet waarom.',
} as const;
