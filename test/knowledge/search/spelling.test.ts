import { spellingsOf } from '../../../src/knowledge/search/spelling.js';

const whole = (word: string) => spellingsOf(word).whole;
const beginning = (letters: string) => spellingsOf(letters).beginning;

describe('one word', () => {
  test.each([
    ['oesophagus', 'esophagus'],
    ['oedema', 'edema'],
    ['oestrogen', 'estrogen'],
    ['foetus', 'fetus'],
    ['coeliac', 'celiac'],
    ['diarrhoea', 'diarrhea'],
    ['dyspnoea', 'dyspnea'],
    ['haematoma', 'hematoma'],
    ['leukaemia', 'leukemia'],
    ['leucocyte', 'leukocyte'],
    ['anaesthetised', 'anesthetized'],
    ['caecum', 'cecum'],
    ['faeces', 'feces'],
    ['aetiology', 'etiology'],
    ['orthopaedic', 'orthopedic'],
    ['paediatric', 'pediatric'],
    ['gynaecological', 'gynecological'],
    ['gastrooesophageal', 'gastroesophageal'],
    ['tumour', 'tumor'],
    ['tumours', 'tumor'],
    ['colour', 'color'],
    ['behavioural', 'behavioral'],
    ['catheterise', 'catheterize'],
    ['catheterisation', 'catheterization'],
    ['analyse', 'analyze'],
    ['centre', 'center'],
    ['fibre', 'fiber'],
    ['fibres', 'fiber'],
    ['fibreoptic', 'fiberoptic'],
    ['litres', 'liters'],
    ['sulphate', 'sulfate'],
    ['mould', 'mold'],
    ['discectomy', 'diskectomy'],
    ['labelled', 'labeled'],
    ['tunnelling', 'tunneling'],
    ['instil', 'instill'],
    ['defence', 'defense'],
    ['manoeuvre', 'maneuver'],
    ['catalogue', 'catalog'],
    ['programme', 'program'],
    ['judgement', 'judgment'],
    ['aluminium', 'aluminum'],
  ])('is %s in Britain and %s in America', (british, american) => {
    expect(whole(british)).toBe(whole(american));
  });

  test.each([
    ['fracture', 'fractures'],
    ['artery', 'arteries'],
    ['biopsy', 'biopsies'],
    ['abscess', 'abscesses'],
    ['headache', 'headaches'],
    ['box', 'boxes'],
    ['virus', 'viruses'],
    ['cause', 'causes'],
    ['lens', 'lenses'],
    ['disease', 'diseases'],
    ['dose', 'doses'],
    ['nurse', 'nurses'],
    ['purpose', 'purposes'],
    ['stenosis', 'stenoses'],
    ['metastasis', 'metastases'],
    ['prosthesis', 'prostheses'],
    ['paralysis', 'paralyses'],
    ['bronchus', 'bronchi'],
    ['bursa', 'bursae'],
    ['fistula', 'fistulae'],
    ['carcinoma', 'carcinomata'],
    ['diverticulum', 'diverticula'],
  ])('is one %s, and several %s', (one, several) => {
    expect(whole(one)).toBe(whole(several));
  });
});

describe('two words', () => {
  test.each([
    ['ileum', 'ilium'],
    ['toe', 'to'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['course', 'corse'],
    ['cornea', 'corneum'],
    ['typhi', 'typhus'],
    ['influenzae', 'influenza'],
    ['pneumoniae', 'pneumonia'],
    ['filled', 'filed'],
    ['pelvis', 'pelvi'],
    ['abscess', 'absces'],
    ['uterus', 'uteru'],
    ['basis', 'base'],
  ])('are %s and %s', (one, other) => {
    expect(whole(one)).not.toBe(whole(other));
  });
});

describe('the beginning of a word', () => {
  test.each([
    ['esoph', 'oesophagus'],
    ['hem', 'haematoma'],
    ['haemorrh', 'hemorrhage'],
    ['anest', 'anaesthesia'],
    ['catheteriz', 'catheterisation'],
    ['tumor', 'tumours'],
    ['fiberop', 'fibreoptic'],
    ['gastroes', 'gastrooesophageal'],
  ])('%s is one of %s', (typed, word) => {
    expect(whole(word)).toMatch(new RegExp(`^${beginning(typed)}`));
  });

  test.each([
    ['gastroe', 'gastrectomy'],
    ['toe', 'teflon'],
    ['herni', 'haemorrhage'],
    ['toes', 'testis'],
  ])('%s is none of %s', (typed, word) => {
    expect(whole(word)).not.toMatch(new RegExp(`^${beginning(typed)}`));
  });
});

test('figures and other writing stay as they are', () => {
  for (const word of ['b12s', '2000s', 'été', '', 'a'.repeat(41) + 's'])
    expect(whole(word)).toBe(word);
});
