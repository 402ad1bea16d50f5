/** A message to someone who is away, and the guard's advice, in Dutch. */
export const relay = {
  'relay-form.title': 'Een bericht aan {{name}}',
  'relay-form.text':
    'Een warm woord doet goed. Vraag niet naar gezondheid; ik kijk even mee voor het verstuurd wordt.',
  'relay-form.field': 'Je bericht',
  'relay.send': 'Stuur',
  'relay-sent.title': 'Verstuurd aan {{name}}',
  'relayed.by': '{{from}}',
  'relayed.title': 'Een bericht van {{from}}',
  'relayed.text': 'Je hoeft niet te antwoorden.',
  'guard-blocked.title': 'Dit bericht is niet verstuurd',
  'guard-blocked.text':
    'Er staat een vraag of opmerking over gezondheid in. {{reason}} Ik heb je tekst niet bewaard.',
  'guard-caution.title': 'Kan dit misschien anders?',
  'guard-caution.text':
    'Dit kan een antwoord over gezondheid uitlokken, en dat hoeft {{name}} je niet te geven.',
  'guard-caution.textAnyone':
    'Dit kan een antwoord over gezondheid uitlokken, en dat hoeft niemand je te geven.',
  'guard.better': 'Zo kan het wel',
  'guard.allowed.title': 'Dit kun je zo vragen',
  'guard.allowed.text': 'Het gaat over de persoon of over het werk, niet over gezondheid.',
  'guard.notSent': 'Ik heb alleen meegekeken. Er is niets verstuurd.',
  'check.sendSuggestion': 'Stuur dit voorstel aan {{name}}',
  'check.send': 'Stuur mijn tekst aan {{name}}',
  'relay.useSuggestion': 'Stuur deze tekst',
  'relay.sendAnyway': 'Stuur toch mijn tekst',
  'relay.askHr': 'Vraag HR',
  'relay.drop': 'Laat maar',
  'relay-dropped.title': 'Goed, er is niets verstuurd',
  'guard-question.title': '{{manager}} heeft een vraag over een bericht aan {{name}}',
  'guard-question.text': 'De tekst is tegengehouden en niet bewaard. Neem even contact op met {{manager}}.',
  'guard-question-sent.title': 'HR neemt contact met je op',
  'guard-question-sent.text': 'Je tekst heb ik niet meegestuurd en niet bewaard.',
  'rule.title': 'Wat mag je vragen?',
  'rule.text':
    'Wat iemand heeft of hoe het komt, vraag je niet: ook niet voorzichtig, en ook niet als iemand het misschien wel wil vertellen. Dat is voor de bedrijfsarts of arbeidsarts. Zo blijft het vertrouwen heel.',
  'rule.may': 'Wel vragen',
  'rule.may.1': 'Hoe gaat het met je?',
  'rule.may.2': 'Heb je een idee hoe lang het duurt?',
  'rule.may.3': 'Wat heb je nodig, en wat moet er met je werk gebeuren?',
  'rule.may.4': 'Wanneer spreken we elkaar weer?',
  'rule.notLegal': 'Dit is geen juridisch advies. Twijfel je, vraag het dan aan HR.',
} as const;
