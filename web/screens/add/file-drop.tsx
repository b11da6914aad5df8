import { type DragEvent, useState } from 'react';
import { seenText } from '../../parts/seen-text.ts';
import { ADD } from '../../strings/add.ts';

interface Props {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** Files chosen or dropped. */
export function FileDrop({ files, onChange }: Props) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChange([...files, ...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div>
      <label
        className="file-drop"
        data-over={isOver}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span>{ADD.files}</span>
        <strong>{ADD.drop}</strong>
        <input
          type="file"
          multiple
          onChange={({ target }) => onChange([...files, ...(target.files ?? [])])}
        />
      </label>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <bdi>{seenText(file.name)}</bdi> <small>{kilobytes(file.size)}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
