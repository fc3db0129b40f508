import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Scissors } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Button } from '@/ui/button';
import { Tag } from '@/ui/tag';
import { Empty } from '@/ui/states';
import { resources, services, useBusiness, usePart, type Service } from './document';
import { Fixed } from './fixed';
import { useSpan } from './form/spans';
import { Frame } from './frame';
import { usePrice } from './money';
import { Row, Rows } from './rows';
import { Sample } from './sample';
import { ServiceSheet } from './service_sheet';

export const Route = createLazyRoute('/desk/settings/services')({ component: Services });

const NEW = 'new';

/** Which one is open, by the page's address. */
export function useOpened(to: string) {
  const { open } = useSearch({ strict: false }) as { open?: string };
  const navigate = useNavigate();
  return { open, show: (id?: string) => void navigate({ to, search: (id ? { open: id } : {}) as never, resetScroll: false }) };
}

function Services() {
  const t = useTranslations('settings.services');
  const { fixed, languages, currency } = useBusiness();
  const shut = !useMay('settings.write') || fixed;
  const all = usePart(services).it.items;
  const { open, show } = useOpened('/settings/services');
  const opened = all.find(({ id }) => id === open);
  const name = (service: Service) => service.name[languages[0] ?? ''] ?? Object.values(service.name)[0] ?? '';
  return (
    <Frame section="services" under={t('under')} actions={!shut && <Button look="main" onPress={() => show(NEW)}><Plus aria-hidden className="size-4" />{t('add')}</Button>}>
      <Fixed />
      {all.length === 0 && <Empty icon={<Scissors aria-hidden />} title={t('none')} text={t('noneText')} />}
      {all.length > 0 && <Rows label={t('list')}>{all.map((one) => <Line key={one.id} service={one} name={name(one)} currency={currency} />)}</Rows>}
      {(opened ?? (open === NEW)) && <ServiceSheet key={open} service={opened} title={opened ? name(opened) : t('new')} shut={shut} onClose={() => show()} />}
    </Frame>
  );
}

function Line({ service, name, currency }: { service: Service; name: string; currency: string }) {
  const t = useTranslations('settings.services');
  const span = useSpan();
  const price = usePrice(currency);
  const people = usePart(resources).it.items;
  const by = people.filter(({ id }) => service.by.includes(id)).map((one) => one.name);
  const about = [span(service.minutes), by.length > 0 ? by.join(', ') : t('everybody')].join(' · ');
  return (
    <Row
      to="/settings/services" open={service.id} text={about}
      title={<>{name}{service.default && <span className="ml-2"><Tag>{t('usual')}</Tag></span>}{service.sample && <span className="ml-2"><Sample /></span>}</>}
      side={service.price === null || service.price === undefined ? undefined : price(service.price)}
    />
  );
}
