import { Component, type ComponentChildren } from 'preact';

interface GuardProps {
  /** Called once with what was thrown while the children were drawn. */
  onFault: (error: unknown) => void;
  children: ComponentChildren;
}

/** Draws nothing any more once a child has thrown, and says so. */
export class Guard extends Component<GuardProps, { fallen: boolean }> {
  override state = { fallen: false };

  override componentDidCatch(error: unknown): void {
    if (this.state.fallen) return;
    this.setState({ fallen: true });
    this.props.onFault(error);
  }

  override render({ children }: GuardProps, { fallen }: { fallen: boolean }): ComponentChildren {
    return fallen ? null : children;
  }
}
