/** What businesses of a trade usually offer, and when. A start to be changed; nothing of it is kept until it is chosen. */
import type { Opening } from '@/settings/week';

export type TradeName = 'clinic' | 'dentist' | 'hair' | 'beauty' | 'physio' | 'vet' | 'garage' | 'plumber' | 'lawyer' | 'other';

export interface Usual { en: string; es: string; minutes: number }
export interface Trade { name: TradeName; services: readonly Usual[]; hours: readonly Opening[] }

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const open = (days: readonly string[], opens: string, closes: string): Opening[] => days.map((day) => ({ day, opens: `${opens}:00`, closes: `${closes}:00` }));
const OFFICE = open(WORKDAYS, '09:00', '17:00');
const SHOP = [...open(WORKDAYS.slice(1), '09:00', '18:00'), ...open(['saturday'], '09:00', '15:00')];
const VAN = [...open(WORKDAYS, '07:30', '16:30')];
const it = (en: string, es: string, minutes: number): Usual => ({ en, es, minutes });

export const TRADES: readonly Trade[] = [
  { name: 'clinic', hours: OFFICE, services: [it('Checkup', 'Revisión', 30), it('First visit', 'Primera visita', 45), it('Follow-up', 'Seguimiento', 15), it('Vaccination', 'Vacunación', 15)] },
  { name: 'dentist', hours: OFFICE, services: [it('Checkup', 'Revisión', 30), it('Cleaning', 'Limpieza', 45), it('Filling', 'Empaste', 60), it('Emergency', 'Urgencia', 30)] },
  { name: 'hair', hours: SHOP, services: [it('Haircut', 'Corte de pelo', 45), it('Colour', 'Tinte', 120), it('Blow-dry', 'Secado', 30), it('Beard trim', 'Arreglo de barba', 20)] },
  { name: 'beauty', hours: SHOP, services: [it('Facial', 'Tratamiento facial', 60), it('Manicure', 'Manicura', 45), it('Pedicure', 'Pedicura', 50), it('Massage', 'Masaje', 60)] },
  { name: 'physio', hours: OFFICE, services: [it('Assessment', 'Valoración', 60), it('Treatment', 'Tratamiento', 45), it('Massage', 'Masaje', 30)] },
  { name: 'vet', hours: OFFICE, services: [it('Consultation', 'Consulta', 30), it('Vaccination', 'Vacunación', 15), it('Check after surgery', 'Revisión tras operación', 15)] },
  { name: 'garage', hours: OFFICE, services: [it('Oil change', 'Cambio de aceite', 45), it('Tyre change', 'Cambio de neumáticos', 60), it('Inspection', 'Inspección', 90)] },
  { name: 'plumber', hours: VAN, services: [it('Repair visit', 'Visita de reparación', 90), it('Boiler service', 'Revisión de caldera', 60), it('Quote', 'Presupuesto', 45)] },
  { name: 'lawyer', hours: OFFICE, services: [it('First consultation', 'Primera consulta', 45), it('Meeting', 'Reunión', 60)] },
  { name: 'other', hours: OFFICE, services: [it('Appointment', 'Cita', 30), it('Consultation', 'Consulta', 60)] },
];

const key = (id: string) => `trade-${id}`;

export function tradeOf(id: string): TradeName | undefined {
  try { return TRADES.find(({ name }) => name === localStorage.getItem(key(id)))?.name; } catch { return undefined; }
}

export function chooseTrade(id: string, name: TradeName) {
  try { localStorage.setItem(key(id), name); } catch { /* Then nothing is proposed. */ }
}
