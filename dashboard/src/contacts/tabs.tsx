import { useTranslations } from 'use-intl';
import { useMay } from '@/api/me';
import { Tab, Tabs } from '@/ui/tabs';

/** The people, what they want, and what they were promised. */
export function PeopleTabs() {
  const t = useTranslations('contacts.tabs');
  const maySeeTasks = useMay('conversations.read');
  return (
    <Tabs label={t('label')}>
      <Tab to="/contacts" exact>{t('people')}</Tab>
      <Tab to="/contacts/leads">{t('leads')}</Tab>
      {maySeeTasks && <Tab to="/contacts/tasks">{t('tasks')}</Tab>}
    </Tabs>
  );
}
