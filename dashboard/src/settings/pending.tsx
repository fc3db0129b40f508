import { SkeletonRows } from '@/ui/states';

/** Until a page of the settings is there. */
export const Pending = () => (
  <div className="mx-auto max-w-[1040px] px-6 pt-20 max-phone:px-4"><SkeletonRows rows={5} height={56} /></div>
);
