/**
 * What the Belgian acts are called in the languages of their readers. In Dutch and French these are official names; in
 * English the meaning, with the Dutch name to find the text by. Dutch acts have one official language and keep their names.
 */
import type { SourceName } from './fields.ts';

const named = (nl: string, fr: string, en: string) => (place: string) => {
  const at = (name: string) => (place === '' ? name : `${name}, ${place}`);
  return { nl: at(nl), fr: at(fr), en: at(en) } satisfies SourceName;
};

export const contractsAct = named(
  'Arbeidsovereenkomstenwet van 3 juli 1978',
  'loi du 3 juillet 1978 relative aux contrats de travail',
  'Employment Contracts Act of 3 July 1978 (Arbeidsovereenkomstenwet)',
);
export const wellBeingCode = named(
  'Codex over het welzijn op het werk',
  'Code du bien-être au travail',
  'Code on well-being at work (Codex over het welzijn op het werk)',
);
export const healthInsuranceAct = named(
  'ZIV-wet, gecoördineerd op 14 juli 1994',
  'loi assurance soins de santé et indemnités, coordonnée le 14 juillet 1994',
  'Health Insurance and Benefits Act, coordinated on 14 July 1994 (ZIV-wet)',
);
export const benefitsRegulation = named(
  'Verordening op de uitkeringen van 16 april 1997',
  'règlement des indemnités du 16 avril 1997',
  'Regulation on benefits of 16 April 1997 (Verordening op de uitkeringen)',
);
export const workAccidentsAct = named(
  'Arbeidsongevallenwet van 10 april 1971',
  'loi du 10 avril 1971 sur les accidents du travail',
  'Work Accidents Act of 10 April 1971 (Arbeidsongevallenwet)',
);
export const antiDiscriminationAct = named(
  'Antidiscriminatiewet van 10 mei 2007',
  'loi anti-discrimination du 10 mai 2007',
  'Anti-Discrimination Act of 10 May 2007 (Antidiscriminatiewet)',
);
export const actOf2025 = named(
  'Wet van 19 december 2025 (BS 30 december 2025)',
  'loi du 19 décembre 2025 (MB 30 décembre 2025)',
  'Act of 19 December 2025 (Belgian Official Gazette, 30 December 2025)',
);
export const decreeOf2025 = named(
  'KB van 17 december 2025 (BS 30 december 2025)',
  'arrêté royal du 17 décembre 2025 (MB 30 décembre 2025)',
  'Royal Decree of 17 December 2025 (Belgian Official Gazette, 30 December 2025)',
);
export const serviceContract = named(
  'contract met de externe dienst',
  'contrat avec le service externe',
  'contract with the external service',
);
