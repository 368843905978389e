import { describe, expect, it } from 'vitest';
import { namingsOfTime } from './namings.ts';

describe('a time in words', () => {
  it.each<[string, string, string]>([
    ['On vous attend à quatorze heures.', '14:00', 'quatorze heures'],
    ['On vous attend à deux heures.', '14:00', 'deux heures'],
    ['À deux heures de l’après-midi', '14:00', 'deux heures'],
    ['Plutôt vers dix heures et demie', '10:30', 'dix heures et demie'],
    ['À 10 heures et demie', '10:30', '10 heures et demie'],
    ['Demain, neuf heures trente', '09:30', 'neuf heures trente'],
    ['Mardi huit heures et quart', '08:15', 'huit heures et quart'],
    ['À dix-sept heures quarante-cinq', '17:45', 'dix-sept heures quarante-cinq'],
    ['À onze heures moins le quart', '10:45', 'onze heures moins le quart'],
    ['À une heure', '13:00', 'une heure'],
    ['À midi et demi', '12:30', 'midi et demi'],
    ['À midi', '12:00', 'midi'],
    ['See you at two o’clock', '14:00', 'two o’clock'],
    ["See you at 2 o'clock", '14:00', "2 o'clock"],
    ['See you at half past two.', '14:30', 'half past two'],
    ['At half past 9 in the morning', '09:30', 'half past 9'],
    ['A quarter past eight', '08:15', 'quarter past eight'],
    ['A quarter to three', '14:45', 'quarter to three'],
    ['Tuesday, nine thirty', '09:30', 'nine thirty'],
    ['At eight forty-five', '08:45', 'eight forty-five'],
  ])('%s is %s', (text, time, naming) => {
    expect(namingsOfTime(text, time)).toEqual([naming]);
  });

  it.each<[string, string]>([
    ['Une heure de main d’œuvre', '13:00'],
    ['Prévoyez deux heures.', '14:00'],
    ['Il y a deux heures', '14:00'],
    ['Il y a deux heures de travail', '14:00'],
    ['Nous sommes à deux heures de route, à une heure d’ici', '14:00'],
    ['Prête dans deux heures, ou dans deux heures et demie', '14:30'],
    ['Elle est prête à une heure près', '13:00'],
    ['À deux heures du matin', '14:00'],
    ['À neuf heures du soir', '09:00'],
    ['À dix heures et demie', '10:00'],
    ['À 10 heures et demie', '10:00'],
    ['À dix heures moins le quart', '10:00'],
    ['À midi et demi', '12:00'],
    ['À vingt-deux heures', '14:00'],
    ['It takes two hours, two and a half', '14:00'],
    ['Half past two', '14:00'],
    ['Two o’clock in the morning', '14:00'],
    ['Twenty-two o’clock', '14:00'],
    ['Half past twelve thirty', '14:30'],
    ['At half past two a.m.', '14:30'],
    ['One quarter to twelve euros', '14:45'],
  ])('%s isn’t %s', (text, time) => {
    expect(namingsOfTime(text, time)).toEqual([]);
  });
});
