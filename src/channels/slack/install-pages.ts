/** What an administrator reads who installs the app by its link, in three languages at once: we do not know theirs yet. */

const pages = {
  installed: [
    'Nabij is geïnstalleerd. Zoek Nabij in Slack onder Apps en typ “help”.',
    'Nabij est installé. Cherchez Nabij dans Slack, sous Apps, et écrivez «\u202fhelp\u202f».',
    'Nabij is installed. Find Nabij in Slack under Apps and type “help”.',
  ],
  declined: ['Er is niets geïnstalleerd.', 'Rien n’a été installé.', 'Nothing was installed.'],
  expired: [
    'Deze poging is verlopen. Begin opnieuw bij /slack/install.',
    'Cette tentative a expiré. Recommencez à l’adresse /slack/install.',
    'This attempt has expired. Start again at /slack/install.',
  ],
  organisation: [
    'Nabij wordt per werkruimte geïnstalleerd, niet voor een hele organisatie.',
    'Nabij s’installe par espace de travail, et non pour toute une organisation.',
    'Nabij is installed one workspace at a time, not for a whole organisation.',
  ],
  refused: [
    'Slack weigerde de installatie. Kloppen SLACK_CLIENT_ID en SLACK_CLIENT_SECRET?',
    'Slack a refusé l’installation. SLACK_CLIENT_ID et SLACK_CLIENT_SECRET sont-ils corrects\u202f?',
    'Slack refused the installation. Are SLACK_CLIENT_ID and SLACK_CLIENT_SECRET right?',
  ],
  unavailable: [
    'Slack antwoordde niet. Probeer het zo opnieuw.',
    'Slack n’a pas répondu. Réessayez dans un instant.',
    'Slack did not answer. Please try again in a moment.',
  ],
} as const;
export type InstallPage = keyof typeof pages;

/** The page as HTML. Nothing of the request is in it. */
export function installPage(name: InstallPage): string {
  const [nl, fr, en] = pages[name];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nabij</title>
<body>
<p lang="nl">${nl}</p>
<p lang="fr">${fr}</p>
<p lang="en">${en}</p>
</body>
</html>
`;
}
