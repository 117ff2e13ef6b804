import type { Library } from '../../src/library/build-library.js';
import { libraryOf } from '../support/library.js';

/** Sentences about invented people and places, a fact each, without a wording to help. */
export const SENTENCES = [
  'Riverside Hospital opened on 12 May 1998 and employs 640 nurses.',
  'The waiting time for surgery will drop from ten weeks to ten days by 2027.',
  'Minister Laila Haddad refused to fund a second wing.',
  'The new vaccine prevents 90% of severe cases but not mild ones.',
  'All nurses must be vaccinated.',
  'The city council approved the tram line in May 2023.',
  'Sales of electric cars rose from 38% in 2020 to 44% in 2023.',
  'Some doctors criticised the plan.',
  'The trams are made in Spain by the company Talvera.',
  'The tram line is longer than the old bus route.',
  'Real Valverde beat Atletico Norte in the final on 12 June 2022.',
  'More than 14 million tickets were sold, which is nearly a third of all seats.',
  'Noor Energy has its headquarters in Amman.',
  'The library is not open on Fridays.',
  'The medicine is cheap.',
];

/** The same base for every test of the verdict. */
export const chronicle = (): Library => libraryOf(...SENTENCES);
