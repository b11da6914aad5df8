import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from '../../../src/server/contract.ts';

const isOver = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running';

/** A job as it goes on, by server-sent events; and whether they cannot be had. */
export function useJob(given: Job): { readonly job: Job; readonly isLost: boolean } {
  const client = useQueryClient();
  const [job, setJob] = useState(given);
  const [isLost, setLost] = useState(false);
  const [isFollowed] = useState(!isOver(given));
  useEffect(() => {
    if (!isFollowed) return;
    const events = new EventSource(`/api/jobs/${encodeURIComponent(given.id)}/events`);
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const next = JSON.parse(data) as Job;
      setLost(false);
      setJob(next);
      if (!isOver(next)) return;
      events.close();
      // What was counted before is not so any more.
      void client.invalidateQueries();
    };
    events.onerror = () => setLost(true);
    return () => events.close();
  }, [given.id, isFollowed, client]);
  return { job, isLost };
}
