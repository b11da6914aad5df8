import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/use-api.ts';
import { useTitle } from '../../app/use-title.ts';
import { Awaited } from '../../parts/awaited.tsx';
import { ADD } from '../../strings/add.ts';
import './add.css';
import { AddForm } from './add-form.tsx';
import { JobCard } from './job-card.tsx';

function Jobs() {
  const answer = useApi('GET /api/jobs', {});
  return (
    <section>
      <h2>{ADD.jobs}</h2>
      <Awaited of={answer}>
        {({ jobs }) => (
          <>
            {jobs.length === 0 && <p className="quiet">{ADD.none}</p>}
            {jobs.map((job) => (
              <JobCard key={job.id} job={job} />
            ))}
          </>
        )}
      </Awaited>
    </section>
  );
}

/** Addresses and files into the record, with what becomes of each as it goes. */
export function AddScreen() {
  useTitle(ADD.title);
  return (
    <div className="page">
      <h1>{ADD.title}</h1>
      <AddForm />
      <p>
        <Link to="/read">{ADD.text}</Link>
      </p>
      <Jobs />
    </div>
  );
}
